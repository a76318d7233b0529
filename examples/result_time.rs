//! How long a result takes: `cargo run --release --example result_time`.
//!
//! Prints the median times of [`rate`], of [`assess`] and of [`climb`] for full assessments, and how many times as long
//! as a fixed loop of arithmetic they take together, so that two machines can be compared. Asserts nothing.

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
    use std::hint::black_box;
    use std::io::Write;
    use std::time::{Duration, Instant};

    use dependable::domain::assessment::{Answer, Assessment, Response};
    use dependable::domain::checklist::Level;
    use dependable::domain::checklist::{Checklist, Practice};
    use dependable::domain::result::{Stair, assess, climb, rate};

    /// Odd, so that the median is one of them.
    const ROUNDS: usize = 51;
    const AGENT_TEAM: [&str; 6] =
        ["team", "agent", "tier-a", "retrieval", "decides-about-people", "live"];
    const CANDIDATE: [&str; 3] = ["candidate", "llm", "senior"];

    pub(super) fn run() -> Result<(), Box<dyn Error>> {
        let checklist = crate::checklist::built_in()?;
        let mut out = std::io::stdout();
        let loop_time = median(|| {
            black_box(arithmetic(black_box(1)));
        });
        writeln!(out, "{:>9.3} ms  the loop", milliseconds(loop_time))?;
        for (name, tags, level) in cases() {
            let assessment = answered(&checklist, tags, level);
            let rated = rate(&checklist, &assessment);
            let staircase = climb(&checklist, &rated);
            let times = [
                median(|| drop(black_box(rate(&checklist, black_box(&assessment))))),
                median(|| drop(black_box(assess(&checklist, black_box(&assessment))))),
                median(|| drop(black_box(climb(&checklist, black_box(&rated))))),
            ];
            let [rate, assess, climb] = times.map(milliseconds);
            writeln!(
                out,
                "{rate:>9.3} ms rate  {assess:>9.3} ms assess  {climb:>9.3} ms climb  {:>6.2} loops  {name}: {}",
                (times[1] + times[2]).as_secs_f64() / loop_time.as_secs_f64(),
                flights(&staircase),
            )?;
        }
        Ok(())
    }

    /// The level of a practice in the checklist's order.
    type LevelAt = fn(usize, &Practice) -> u8;

    fn cases() -> Vec<(&'static str, &'static [&'static str], LevelAt)> {
        vec![
            ("team, levels 0 to 4 in turn", &AGENT_TEAM, |place, _| {
                u8::try_from(place % 5).unwrap_or_default()
            }),
            ("team, everything at 0", &AGENT_TEAM, |_, _| 0),
            ("team, everything at 1", &AGENT_TEAM, |_, _| 1),
            ("team, everything claimed at 4", &AGENT_TEAM, |_, _| 4),
            ("team, floor practices at 0, others at 2", &AGENT_TEAM, |_, practice| {
                if practice.floor.0.is_empty() { 2 } else { 0 }
            }),
            ("candidate, everything at 0", &CANDIDATE, |_, _| 0),
            ("candidate, levels 0 to 2 in turn", &CANDIDATE, |place, _| {
                u8::try_from(place % 3).unwrap_or_default()
            }),
        ]
    }

    /// Every practice answered, the whole bank included.
    fn answered(checklist: &Checklist, tags: &[&str], level: LevelAt) -> Assessment {
        let mut assessment = Assessment {
            profile: tags.iter().map(|tag| (*tag).into()).collect(),
            ..Assessment::default()
        };
        for (place, practice) in checklist.practices.iter().enumerate() {
            let level = Level::at_most_max(level(place, practice));
            let response = Response { answer: Some(Answer::Level(level)), ..Response::default() };
            assessment.responses.insert(practice.id.clone(), response);
        }
        assessment
    }

    fn flights(staircase: &[Stair]) -> String {
        let flights: Vec<String> =
            staircase.iter().map(|stair| stair.changes.len().to_string()).collect();
        format!("flights of {} changes", flights.join(", "))
    }

    /// The first round only warms up.
    fn median(mut work: impl FnMut()) -> Duration {
        work();
        let mut times: Vec<Duration> = (0..ROUNDS).map(|_| timed(&mut work)).collect();
        times.sort_unstable();
        times[ROUNDS / 2]
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "a native program that measures time has no browser to ask"
    )]
    fn timed(work: &mut impl FnMut()) -> Duration {
        let start = Instant::now();
        work();
        start.elapsed()
    }

    fn milliseconds(time: Duration) -> f64 {
        time.as_secs_f64() * 1000.0
    }

    /// About a millisecond of dependent multiplications.
    fn arithmetic(seed: u64) -> u64 {
        (0..1_000_000).fold(seed, |number, step| {
            black_box(number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(step))
        })
    }
}
