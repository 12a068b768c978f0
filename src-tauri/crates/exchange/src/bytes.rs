//! Numbers and pieces of bytes in a row, written and read back; whatever does not fit is refused.

use crate::error::ExchangeError;

const SHORT: ExchangeError = ExchangeError::Damaged("it ends too early");

/// Seven bits a byte, the lowest first.
pub(crate) fn put_number(to: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        to.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}

/// The length, then the bytes.
pub(crate) fn put_piece(to: &mut Vec<u8>, bytes: &[u8]) {
    put_number(to, bytes.len() as u64);
    to.extend_from_slice(bytes);
}

/// Reads from the front.
#[derive(Debug, Clone)]
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    pub(crate) fn left(&self) -> usize {
        self.rest.len()
    }

    pub(crate) fn take(&mut self, length: usize) -> Result<&'a [u8], ExchangeError> {
        let (taken, rest) = self.rest.split_at_checked(length).ok_or(SHORT)?;
        self.rest = rest;
        Ok(taken)
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Result<[u8; N], ExchangeError> {
        let (taken, rest) = self.rest.split_first_chunk::<N>().ok_or(SHORT)?;
        self.rest = rest;
        Ok(*taken)
    }

    pub(crate) fn byte(&mut self) -> Result<u8, ExchangeError> {
        self.array::<1>().map(|[byte]| byte)
    }

    /// One form for each number: no empty byte at its end.
    pub(crate) fn number(&mut self) -> Result<u64, ExchangeError> {
        let mut number = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            let is_last = byte & 0x80 == 0;
            if (shift == 63 && bits > 1) || (is_last && bits == 0 && shift > 0) {
                return Err(ExchangeError::Damaged("a number is written wrongly"));
            }
            number |= bits << shift;
            if is_last {
                return Ok(number);
            }
        }
        Err(ExchangeError::Damaged("a number is written wrongly"))
    }

    /// A number of things of which each takes at least `least` bytes, so that no file can ask for
    /// more memory than it has bytes.
    pub(crate) fn count(&mut self, least: usize) -> Result<usize, ExchangeError> {
        let number = usize::try_from(self.number()?).map_err(|_| SHORT)?;
        match number.checked_mul(least) {
            Some(bytes) if bytes <= self.left() => Ok(number),
            Some(_) | None => Err(SHORT),
        }
    }

    pub(crate) fn piece(
        &mut self,
        limit: usize,
        what: &'static str,
    ) -> Result<&'a [u8], ExchangeError> {
        let length = usize::try_from(self.number()?).map_err(|_| SHORT)?;
        if length > limit {
            return Err(ExchangeError::TooLarge(what));
        }
        self.take(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_reads_back_in_the_one_form_it_has() {
        for number in [0, 1, 127, 128, 300, 1 << 40, u64::MAX - 1, u64::MAX] {
            let mut bytes = Vec::new();
            put_number(&mut bytes, number);
            let mut reader = Reader::new(&bytes);
            assert_eq!(reader.number(), Ok(number));
            assert!(reader.is_empty());
        }
        for wrong in [&[0x80, 0x00][..], &[0xff; 11], &[0x80]] {
            assert!(Reader::new(wrong).number().is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn a_count_beyond_the_bytes_that_are_there_is_refused_before_memory_is_asked_for() {
        let mut bytes = Vec::new();
        put_number(&mut bytes, 1 << 50);
        bytes.extend([0; 64]);
        assert!(Reader::new(&bytes).count(16).is_err());
    }
}
