//! Where in the world an address is, by a city database in the format of MaxMind DB (GeoLite2 City, DB-IP City and others)
//! that the operator brings. It is read once, into memory, and nobody outside is ever asked.

use gatepost_application::Places;
use maxminddb::{MaxMindDbError, PathElement, Reader};
use std::fmt;
use std::net::IpAddr;
use std::path::Path;

/// A city database.
pub struct Cities {
    reader: Reader<Vec<u8>>,
}

/// Why a file is no city database.
#[derive(Debug, thiserror::Error)]
pub enum CitiesInvalid {
    /// It can't be read, or is none of the format.
    #[error("not a database in the format of MaxMind DB")]
    Unreadable(#[source] MaxMindDbError),
    /// It is of the format, and holds no cities.
    #[error("a database of the kind {0}, which has no cities")]
    OtherKind(String),
}

impl Cities {
    /// Reads the file.
    pub fn open(file: &Path) -> Result<Self, CitiesInvalid> {
        let reader = Reader::open_readfile(file).map_err(CitiesInvalid::Unreadable)?;
        let kind = &reader.metadata().database_type;
        // GeoLite2-City, GeoIP2-Enterprise, DBIP-City-Lite: others hold numbers of networks or countries alone.
        if !(kind.contains("City") || kind.contains("Enterprise")) {
            return Err(CitiesInvalid::OtherKind(kind.clone()));
        }
        Ok(Self { reader })
    }

    /// The English name that stands there in the record of that address, as far as it is sound.
    fn name(&self, ip: IpAddr, of: &str) -> Option<String> {
        let path = [PathElement::Key(of), PathElement::Key("names"), PathElement::Key("en")];
        let name: String = self.reader.lookup(ip).ok()?.decode_path(&path).ok()??;
        // The file is the operator's own, and yet what it says goes to terminals.
        Some(name.chars().filter(|c| !c.is_control()).take(LONGEST).collect())
    }
}

/// No name of a place is longer.
const LONGEST: usize = 80;

impl Places for Cities {
    fn place(&self, ip: IpAddr) -> Option<String> {
        let ip = ip.to_canonical();
        match (self.name(ip, "city"), self.name(ip, "country")) {
            (Some(city), Some(country)) => Some(format!("{city}, {country}")),
            (city, country) => city.or(country),
        }
    }
}

impl fmt::Debug for Cities {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Cities({})", self.reader.metadata().database_type)
    }
}
