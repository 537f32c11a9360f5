//! Just enough of the wire format to take a Biscuit apart and put it together otherwise.

/// One field: its number and its value.
#[derive(Clone, Debug)]
pub(super) enum Field {
    Number(u64, u64),
    Bytes(u64, Vec<u8>),
}

pub(super) fn varint(mut number: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = u8::try_from(number & 0x7f).unwrap();
        number >>= 7;
        if number == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

fn read_varint(bytes: &mut &[u8]) -> u64 {
    let mut number = 0;
    for place in 0.. {
        let (byte, rest) = bytes.split_first().unwrap();
        *bytes = rest;
        number |= u64::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            break;
        }
    }
    number
}

/// The fields of a message.
pub(super) fn parse(mut bytes: &[u8]) -> Vec<Field> {
    let mut fields = Vec::new();
    while !bytes.is_empty() {
        let tag = read_varint(&mut bytes);
        let value = read_varint(&mut bytes);
        match tag & 7 {
            0 => fields.push(Field::Number(tag >> 3, value)),
            2 => {
                let (value, rest) = bytes.split_at(usize::try_from(value).unwrap());
                bytes = rest;
                fields.push(Field::Bytes(tag >> 3, value.to_vec()));
            }
            other => panic!("no biscuit has a field of wire type {other}"),
        }
    }
    fields
}

/// The message of these fields.
pub(super) fn print(fields: &[Field]) -> Vec<u8> {
    let print = |field: &Field| match field {
        Field::Number(name, value) => [varint(name << 3), varint(*value)].concat(),
        Field::Bytes(name, value) => {
            [varint(name << 3 | 2), varint(value.len() as u64), value.clone()].concat()
        }
    };
    fields.iter().flat_map(print).collect()
}
