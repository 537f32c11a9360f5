//! The laws of the store, on the store in memory.

use gatepost_store_memory::Memory;

async fn make() -> Memory {
    Memory::default()
}

gatepost_contract::store_laws!(make);
