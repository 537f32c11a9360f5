//! The laws of the port, with verifiers that share no line with what signs.

use crate::client::Client;
use crate::common::SystemEntropy;
use crate::oracle;
use gatepost_application::MasterKey;
use gatepost_contract::keyring::Subject;
use gatepost_contract::{keyring_laws, verifying_laws};
use gatepost_tokens::SealedKeyring;

keyring_laws!(Subject {
    make: |keys| SealedKeyring::new(keys, SystemEntropy),
    jwt: oracle::jwt_says,
    biscuit: oracle::biscuit_says,
});

mod verifying {
    use super::*;

    verifying_laws!(
        SealedKeyring::new(vec![MasterKey::new(&[1; 32]).sealing_key()], SystemEntropy),
        Client::new()
    );
}
