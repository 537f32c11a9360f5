//! What the examples and the tests share.

use gatepost_application::Entropy;

/// The system's own chance. The adapter that the server uses lives in its binary, out of reach from here.
pub(crate) struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&self, bytes: &mut [u8]) {
        let filled = aws_lc_rs::rand::fill(bytes);
        assert!(filled.is_ok(), "the system has no chance to give");
    }
}
