//! What is around the answers in every format: the mark, the length, the proof that nothing has changed.
//!
//! None of it may change with the format: it is how an earlier version of the app knows a newer link to be whole.

use super::LinkError;

/// How a link begins. No other sign of a link is a dot.
pub const MARKER: &str = "dpn.";
/// The format that is written.
pub const FORMAT: usize = 1;

/// The signs of a link, by the number of six bits that each stands for (RFC 4648, base64url): none of them means
/// anything in an address, and hardly any program changes one.
const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Format and length, and a sign that proves the two.
const HEADER: usize = 4;
/// 32 bits in sixes.
const PROOF: usize = 6;
/// The bits of the length; the four above them are the format.
const LENGTH_BITS: usize = 14;
/// No link has more signs after its mark.
pub(super) const LONGEST: usize = HEADER + (1 << LENGTH_BITS) - 1;

/// The number that a sign stands for.
pub(super) fn six(sign: u8) -> Option<u8> {
    let place = SIGNS.iter().position(|known| *known == sign)?;
    u8::try_from(place).ok()
}

fn text(sixes: &[u8]) -> String {
    sixes.iter().map(|six| char::from(SIGNS[usize::from(six & 63)])).collect()
}

/// The lowest bits of a value in sixes, the highest first.
fn in_sixes<const N: usize>(value: usize) -> [u8; N] {
    std::array::from_fn(|place| {
        u8::try_from(value >> (6 * (N - 1 - place)) & 63).unwrap_or_default()
    })
}

/// A whole link with this inside.
pub(super) fn close(inside: &[u8]) -> String {
    let [a, b, c] = in_sixes(FORMAT << LENGTH_BITS | (inside.len() + PROOF));
    let mut sixes = vec![a, b, c, proof_of_header(a, b, c)];
    sixes.extend(inside);
    let proof = proof(&sixes);
    sixes.extend(proof);
    format!("{MARKER}{}", text(&sixes))
}

/// What is inside of a link, from what follows its mark; what follows the link itself is left alone.
pub(super) fn open(sixes: &[u8]) -> Result<&[u8], LinkError> {
    let Some([a, b, c, header_proof]) = sixes.first_chunk::<HEADER>().copied() else {
        return Err(LinkError::CutOff { missing: None });
    };
    let header = [a, b, c].into_iter().fold(0, |header, six| header << 6 | usize::from(six));
    let (format, length) = (header >> LENGTH_BITS, header & ((1 << LENGTH_BITS) - 1));
    if header_proof != proof_of_header(a, b, c) || format == 0 || length < PROOF {
        return Err(LinkError::Damaged);
    }
    let end = HEADER + length;
    let Some(whole) = sixes.get(..end) else {
        return Err(LinkError::CutOff { missing: Some(end - sixes.len()) });
    };
    let (proven, claimed) = whole.split_at(end - PROOF);
    if *claimed != proof(proven) {
        return Err(LinkError::Damaged);
    }
    if format > FORMAT { Err(LinkError::Newer) } else { Ok(&proven[HEADER..]) }
}

/// A change of one of the three changes it, as no factor is even.
fn proof_of_header(a: u8, b: u8, c: u8) -> u8 {
    u8::try_from((u32::from(a) + 3 * u32::from(b) + 5 * u32::from(c) + 7) % 64).unwrap_or_default()
}

/// The CRC-32 of everything before it, the mark included, as it is written.
fn proof(sixes: &[u8]) -> [u8; PROOF] {
    let written = format!("{MARKER}{}", text(sixes));
    let crc = u64::from(crc_32(written.as_bytes()));
    std::array::from_fn(|place| {
        u8::try_from(crc >> (6 * (PROOF - 1 - place)) & 63).unwrap_or_default()
    })
}

/// The CRC-32 that everybody means (IEEE 802.3, as in zip and PNG).
///
/// It notices every change within four neighbouring signs, and all but one of four billion others.
pub(super) fn crc_32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = crc >> 1 ^ (0xEDB8_8320 * (crc & 1));
        }
    }
    !crc
}
