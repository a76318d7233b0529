//! What is around the answers in every format: the mark, the length, the proof that nothing has changed.
//!
//! None of it may change with the format: it is how an earlier version of the app knows a newer link to be whole.

use super::LinkError;

/// How a link begins. No other sign of a link is a dot.
pub const MARKER: &str = "dpn.";
/// How a link begins that opens with a passphrase only.
pub const SEALED_MARKER: &str = "dps.";
/// How an invitation to a team begins.
pub const INVITATION_MARKER: &str = "dpi.";
/// How a return to a team begins.
pub const RETURN_MARKER: &str = "dpt.";
/// The format that is written.
pub const FORMAT: u8 = 1;
/// The format of sealed links that is written.
pub const SEALED_FORMAT: u8 = 1;
/// The format of invitations that is written.
pub const INVITATION_FORMAT: u8 = 1;
/// The format of returns that is written.
pub const RETURN_FORMAT: u8 = 1;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum LinkForm {
    /// Answers, for anybody to read.
    Plain,
    /// The same, which open with a passphrase only.
    Sealed,
    /// What a team asks.
    Invitation,
    /// What a member hands back.
    Return,
}

impl LinkForm {
    pub(super) const ALL: [LinkForm; 4] =
        [LinkForm::Plain, LinkForm::Sealed, LinkForm::Invitation, LinkForm::Return];

    pub(super) fn marker(self) -> &'static str {
        match self {
            LinkForm::Plain => MARKER,
            LinkForm::Sealed => SEALED_MARKER,
            LinkForm::Invitation => INVITATION_MARKER,
            LinkForm::Return => RETURN_MARKER,
        }
    }

    fn format(self) -> usize {
        usize::from(match self {
            LinkForm::Plain => FORMAT,
            LinkForm::Sealed => SEALED_FORMAT,
            LinkForm::Invitation => INVITATION_FORMAT,
            LinkForm::Return => RETURN_FORMAT,
        })
    }

    /// Its mark also ends a word of other texts: 300 dpi. and mdpi.com are no links, and neither is a dept. at work.
    pub(super) fn is_like_a_word(self) -> bool {
        matches!(self, LinkForm::Invitation | LinkForm::Return)
    }
}

/// The signs of a link, by the number of five bits that each stands for (Crockford's base32): none of them means
/// anything in an address, and a link that is made capitals, dictated or typed from paper stays the same.
const SIGNS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// How many bits a sign stands for.
pub(super) const SIGN_BITS: usize = 5;

/// Format and length, and a sign that proves the two.
pub(super) const HEADER: usize = 5;
/// 32 bits in fives.
const PROOF: usize = 7;
/// The bits of the length; the five above them are the format.
const LENGTH_BITS: usize = 15;
/// No link has more signs after its mark.
pub(super) const LONGEST: usize = HEADER + (1 << LENGTH_BITS) - 1;

/// The number that a sign stands for, or the one that people take for it.
pub(super) fn five(sign: u8) -> Option<u8> {
    let sign = match sign.to_ascii_lowercase() {
        b'o' => b'0',
        b'i' | b'l' => b'1',
        sign => sign,
    };
    let place = SIGNS.iter().position(|known| *known == sign)?;
    u8::try_from(place).ok()
}

fn text(fives: &[u8]) -> String {
    fives.iter().map(|five| char::from(SIGNS[usize::from(five & 31)])).collect()
}

/// The lowest bits of a value in fives, the highest first.
fn in_fives<const N: usize>(value: usize) -> [u8; N] {
    std::array::from_fn(|place| {
        u8::try_from(value >> (5 * (N - 1 - place)) & 31).unwrap_or_default()
    })
}

/// A whole link with this inside.
pub(super) fn close(form: LinkForm, inside: &[u8]) -> String {
    let header = in_fives(form.format() << LENGTH_BITS | (inside.len() + PROOF));
    let mut fives = header.to_vec();
    fives.push(proof_of_header(header));
    fives.extend(inside);
    let proof = proof(form, &fives);
    fives.extend(proof);
    format!("{}{}", form.marker(), text(&fives))
}

/// What is inside of a link, from what follows its mark; what follows the link itself is left alone.
pub(super) fn open(form: LinkForm, fives: &[u8]) -> Result<&[u8], LinkError> {
    let Some([a, b, c, d, header_proof]) = fives.first_chunk::<HEADER>().copied() else {
        return Err(LinkError::CutOff { missing: None });
    };
    let header = [a, b, c, d];
    let value = header.into_iter().fold(0, |value, five| value << 5 | usize::from(five));
    let (format, length) = (value >> LENGTH_BITS, value & ((1 << LENGTH_BITS) - 1));
    if header_proof != proof_of_header(header) || format == 0 || length < PROOF {
        return Err(LinkError::Damaged);
    }
    let end = HEADER + length;
    let Some(whole) = fives.get(..end) else {
        return Err(LinkError::CutOff { missing: Some(end - fives.len()) });
    };
    let (proven, claimed) = whole.split_at(end - PROOF);
    if *claimed != proof(form, proven) {
        return Err(LinkError::Damaged);
    }
    if format > form.format() { Err(LinkError::Newer) } else { Ok(&proven[HEADER..]) }
}

/// A change of one of the four changes it, as no factor is even.
fn proof_of_header(header: [u8; HEADER - 1]) -> u8 {
    let sum: u32 =
        header.into_iter().zip([1, 3, 5, 7]).map(|(five, by)| u32::from(five) * by).sum();
    u8::try_from((sum + 11) % 32).unwrap_or_default()
}

/// The CRC-32 of everything before it, the mark included, as it is written.
fn proof(form: LinkForm, fives: &[u8]) -> [u8; PROOF] {
    let written = format!("{}{}", form.marker(), text(fives));
    let crc = u64::from(crc_32(written.as_bytes()));
    std::array::from_fn(|place| {
        u8::try_from(crc >> (5 * (PROOF - 1 - place)) & 31).unwrap_or_default()
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
