//! The laws of the store, on the store in memory.

use gatepost_contract::store::Fixture;
use gatepost_domain::id::EventId;
use gatepost_store_memory::Memory;

struct Fresh(Memory);

impl Fixture for Fresh {
    type Store = Memory;

    fn store(&self) -> &Memory {
        &self.0
    }

    async fn events(&self) -> Vec<EventId> {
        self.0.events().into_iter().map(|event| event.id).collect()
    }
}

async fn make() -> Fresh {
    Fresh(Memory::default())
}

gatepost_contract::store_laws!(make);
