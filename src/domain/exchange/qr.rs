//! QR codes of addresses with a private link.

use qrcodegen::{DataTooLong, QrCode, QrCodeEcc, QrSegment, Version};

/// The largest code that older phones read from a projector.
const LARGEST: u8 = 10;
/// The white around a code without which hardly any phone finds it, in modules.
pub const QUIET: usize = 4;

/// The modules of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Modules {
    /// How many there are to a side.
    pub side: usize,
    /// Row by row; whether each is dark.
    pub dark: Vec<bool>,
}

/// The address does not fit the largest code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

impl From<DataTooLong> for TooLong {
    fn from(_: DataTooLong) -> TooLong {
        TooLong
    }
}

/// The code of a page's address and a link in it, which has no `#` before it yet.
///
/// The link is in capitals, of which a code holds half as many again as of other signs; to whoever reads it they are the
/// same. Of the code a seventh may be lost (level M), or less where the address is long (level L).
///
/// # Errors
///
/// [`TooLong`] beyond version 10, 57 modules to a side.
pub fn of_address(page: &str, link: &str) -> Result<Modules, TooLong> {
    let capitals = link.to_ascii_uppercase();
    let address = QrSegment::make_bytes(format!("{page}#").as_bytes());
    let link = if QrSegment::is_alphanumeric(&capitals) {
        QrSegment::make_alphanumeric(&capitals)
    } else {
        QrSegment::make_bytes(link.as_bytes())
    };
    let segments = [address, link];
    let at = |level| {
        // Where the version has room for a higher level, that is taken.
        QrCode::encode_segments_advanced(
            &segments,
            level,
            Version::MIN,
            Version::new(LARGEST),
            None,
            true,
        )
    };
    let code = at(QrCodeEcc::Medium).or_else(|_| at(QrCodeEcc::Low))?;
    let side = code.size();
    let rows = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
    let dark = rows.map(|(x, y)| code.get_module(x, y)).collect();
    Ok(Modules { side: usize::try_from(side).unwrap_or_default(), dark })
}

impl Modules {
    /// The dark ones as one SVG path, each row's neighbours in one piece, with the quiet zone at its left and top.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for (y, row) in self.dark.chunks(self.side.max(1)).enumerate() {
            let mut x = QUIET;
            for run in row.chunk_by(|one, next| one == next) {
                if run[0] {
                    let (y, length) = (y + QUIET, run.len().to_string());
                    let piece = [
                        "M",
                        &x.to_string(),
                        " ",
                        &y.to_string(),
                        "h",
                        &length,
                        "v1h-",
                        &length,
                        "z",
                    ];
                    path.extend(piece);
                }
                x += run.len();
            }
        }
        path
    }

    /// How many modules there are to a side, the quiet zone included.
    pub fn side_with_quiet(&self) -> usize {
        self.side + 2 * QUIET
    }
}
