//! Reading a large team's file in turns, so that a page stays at work meanwhile.

use std::future::Future;

use super::entry::Read;
use super::read::{members, parse};
use crate::domain::exchange::file::read::text_of;
use crate::domain::team::Team;

/// So many bytes are read in one turn: some ten milliseconds of work. Each turn waits for four of the browser's.
const AT_ONCE: usize = 100_000;

/// Reads the bytes of a file as [`open`](super::open) does, some members at a time; `breathe` is what happens before each.
///
/// # Errors
///
/// Those of [`open`](super::open), with the same places.
pub async fn open_in_turns<Breath: Future<Output = ()>>(
    bytes: &[u8],
    breathe: impl Fn() -> Breath,
) -> Read<Team> {
    let text = text_of(bytes)?;
    let (turns, count) = turns(text);
    // As a whole it can be said what is wrong, and where.
    let [first, .., last] = *turns else { return parse(text) };
    let Ok(mut team) = parse(&[&text[..first], &text[last..]].concat()) else { return parse(text) };
    for turn in turns.windows(2) {
        breathe().await;
        let Ok(some) = members(text[turn[0]..turn[1]].trim_start_matches(',')) else {
            return parse(text);
        };
        team.members.extend(some);
    }
    if team.members.len() == count { Ok(team) } else { parse(text) }
}

/// Where each turn begins and the last one ends in the list of members, and how many they are. What is no JSON may
/// come apart in any way: it is read as a whole then, and refused.
fn turns(text: &str) -> (Vec<usize>, usize) {
    let (mut depth, mut count) = (0_u32, 0);
    let (mut is_quoted, mut is_escaped) = (false, false);
    let mut quoted = 0;
    let mut turns = Vec::new();
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = is_quoted,
            b'"' => {
                is_quoted = !is_quoted;
                if is_quoted {
                    quoted = at;
                }
            }
            _ if is_quoted => {}
            b'{' => {
                depth += 1;
                if depth == 2 && text[quoted..].starts_with("\"members\"") {
                    turns.push(at + 1);
                    count = 1;
                }
            }
            b'[' => depth += 1,
            b',' if depth == 2 && count > 0 => {
                if turns.last().is_some_and(|from| at - from > AT_ONCE) {
                    turns.push(at);
                }
                count += 1;
            }
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                if depth == 1 && count > 0 {
                    turns.push(at);
                    break;
                }
            }
            _ => {}
        }
    }
    (turns, count)
}
