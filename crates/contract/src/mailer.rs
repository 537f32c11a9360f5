//! Laws and samples.
