//! A map that obeys the laws of the store.
