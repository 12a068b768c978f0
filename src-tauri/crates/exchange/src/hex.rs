//! Bytes as hexadecimal digits, where a person or a text file has to carry them.

use serde::{Deserialize, Deserializer, Serializer, de::Error};

/// Two digits a byte, in small letters.
pub(crate) fn write(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Exactly this many bytes; nothing when the text is anything else.
pub(crate) fn read<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    if digits.len() != N * 2 {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let [high, low] = pair else { return None };
        *byte = digit(*high)? << 4 | digit(*low)?;
    }
    Some(bytes)
}

/// One form for each value: capitals are none.
fn digit(letter: u8) -> Option<u8> {
    match letter {
        b'0'..=b'9' => Some(letter - b'0'),
        b'a'..=b'f' => Some(letter - b'a' + 10),
        _ => None,
    }
}

/// For `#[serde(with)]`.
pub(crate) fn serialize<S: Serializer, const N: usize>(
    bytes: &[u8; N],
    to: S,
) -> Result<S::Ok, S::Error> {
    to.serialize_str(&write(bytes))
}

/// For `#[serde(with)]`.
pub(crate) fn deserialize<'a, D: Deserializer<'a>, const N: usize>(
    from: D,
) -> Result<[u8; N], D::Error> {
    let text = String::deserialize(from)?;
    read(&text).ok_or_else(|| D::Error::custom("wrong number of digits, or a sign that is none"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back_and_nothing_else_does() {
        assert_eq!(read(&write(&[0, 15, 255])), Some([0, 15, 255]));
        assert_eq!(read::<1>("0"), None);
        assert_eq!(read::<1>("0G"), None);
        assert_eq!(read::<1>("FF"), None);
        assert_eq!(read::<1>("é"), None);
    }
}
