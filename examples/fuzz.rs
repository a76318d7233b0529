//! Changes links and files at random and reads them: `cargo run --release --example fuzz -- links 1000000 [seed]`, or
//! `files`. Whatever is read must end with an answer or a reason; a link in which one sign was changed must never be read
//! as somebody's answers. Prints how many inputs there were and what became of them.

/// The example reads files, which a browser cannot.
#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    native::run()
}

#[cfg(not(target_arch = "wasm32"))]
mod checklist;

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::error::Error;
    use std::fs;
    use std::io::Write;

    use dependable::domain::assessment::Assessment;
    use dependable::domain::checklist::Checklist;
    use dependable::domain::exchange::link::find_returns;
    use dependable::domain::exchange::{file, link, team};

    type Outcome = Result<(), Box<dyn Error>>;

    /// What links are written in.
    const SIGNS: &[u8] = b"0123456789abcdefghjkmnpqrstvwxyz";
    /// How often the count is told.
    const STEP: u64 = 1_000_000;

    pub(super) fn run() -> Outcome {
        let mut arguments = std::env::args().skip(1);
        let what = arguments.next().unwrap_or_default();
        let count: u64 = arguments.next().map_or(Ok(STEP), |count| count.parse())?;
        let seed: u64 = arguments.next().map_or(Ok(1), |seed| seed.parse())?;
        let mut chance = Chance(seed | 1);
        match what.as_str() {
            "links" => links(&crate::checklist::built_in()?, count, &mut chance),
            "files" => files(count, &mut chance),
            _ => Err("say links or files, and how many".into()),
        }
    }

    /// Numbers that look like chance, the same for the same seed (Marsaglia, Xorshift RNGs, 2003).
    struct Chance(u64);

    impl Chance {
        fn next(&mut self) -> u64 {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            self.0
        }

        fn below(&mut self, most: usize) -> usize {
            let most = u64::try_from(most.max(1)).unwrap_or(1);
            usize::try_from(self.next() % most).unwrap_or(0)
        }

        fn byte(&mut self) -> u8 {
            self.next().to_le_bytes()[3]
        }
    }

    fn links(checklist: &Checklist, count: u64, chance: &mut Chance) -> Outcome {
        let seeds = fixtures(&["link", "invitation", "return"])?;
        let answers: Vec<Option<Assessment>> =
            seeds.iter().map(|seed| link::read(checklist, text(seed).as_ref()).ok()).collect();
        let (mut opened, mut refused) = (0_u64, 0_u64);
        for nth in 0..count {
            let at = chance.below(seeds.len());
            if nth % 2 == 0 {
                // One sign in place of another: it must be noticed.
                let mut one = seeds[at].clone();
                let place = chance.below(one.len());
                let sign = SIGNS[chance.below(SIGNS.len())];
                if one[place].eq_ignore_ascii_case(&sign) {
                    continue;
                }
                one[place] = sign;
                let found = link::read(checklist, text(&one).as_ref());
                if found.is_ok() && found.ok() != answers[at] {
                    return Err(format!("read as answers: {}", text(&one)).into());
                }
                refused += 1;
                continue;
            }
            let one = changed(&seeds[at], chance);
            let is_read = link::read(checklist, text(&one).as_ref()).is_ok();
            let found = find_returns(checklist, text(&one).as_ref());
            if is_read || found.iter().any(Result::is_ok) {
                opened += 1;
            } else {
                refused += 1;
            }
            tell(nth, count)?;
        }
        said(&format!("links: {count} inputs, {opened} opened, {refused} refused"))
    }

    fn files(count: u64, chance: &mut Chance) -> Outcome {
        let seeds = fixtures(&["json"])?;
        let (mut opened, mut refused) = (0_u64, 0_u64);
        for nth in 0..count {
            let one = changed(&seeds[chance.below(seeds.len())], chance);
            let is_read = match nth % 8 {
                0 => team::open(&one).is_ok(),
                _ => file::open(&one).is_ok(),
            };
            if is_read {
                opened += 1;
            } else {
                refused += 1;
            }
            tell(nth, count)?;
        }
        said(&format!("files: {count} inputs, {opened} opened, {refused} refused"))
    }

    /// One to four changes: a byte, a bit, a piece taken out, doubled, or put somewhere else, or all from a place on.
    fn changed(seed: &[u8], chance: &mut Chance) -> Vec<u8> {
        let mut one = seed.to_vec();
        for _ in 0..=chance.below(4) {
            let (at, length) = (chance.below(one.len() + 1), chance.below(24));
            let end = (at + length).min(one.len());
            match chance.below(7) {
                0 => one.truncate(at),
                1 => drop(one.drain(at..end)),
                2 => {
                    let piece = one[at..end].to_vec();
                    let to = chance.below(one.len() + 1);
                    one.splice(to..to, piece);
                }
                3 => one.insert(at, chance.byte()),
                4 => one.insert(at, SIGNS[chance.below(SIGNS.len())]),
                5 if at < one.len() => one[at] ^= 1 << chance.below(8),
                _ if at < one.len() => one[at] = chance.byte(),
                _ => {}
            }
        }
        one
    }

    fn text(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
        String::from_utf8_lossy(bytes)
    }

    fn tell(nth: u64, count: u64) -> Outcome {
        if nth % (10 * STEP) == 10 * STEP - 1 {
            said(&format!("{} of {count}", nth + 1))
        } else {
            Ok(())
        }
    }

    fn said(line: &str) -> Outcome {
        Ok(writeln!(std::io::stdout(), "{line}")?)
    }

    fn fixtures(endings: &[&str]) -> Result<Vec<Vec<u8>>, Box<dyn Error>> {
        let mut found = Vec::new();
        for version in fs::read_dir("tests/fixtures")? {
            for entry in fs::read_dir(version?.path())? {
                let path = entry?.path();
                let ending =
                    path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
                if endings.contains(&ending) {
                    let mut bytes = fs::read(&path)?;
                    while bytes.last() == Some(&b'\n') {
                        bytes.pop();
                    }
                    found.push(bytes);
                }
            }
        }
        found.sort();
        Ok(found)
    }
}
