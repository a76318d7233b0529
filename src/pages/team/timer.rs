//! A clock that counts up beside the time that was planned.

use yew::prelude::*;

use crate::browser::clock;

/// Since when, and how many minutes are planned.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct TimerProps {
    /// Milliseconds since 1970.
    pub(super) since: u64,
    /// Minutes.
    pub(super) planned: u32,
    /// Named for readers, who are not told each second.
    pub(super) label: AttrValue,
}

/// Minutes and seconds since a moment. It says nothing by itself when the time is over: people in a room see it.
#[component]
pub(super) fn Timer(props: &TimerProps) -> Html {
    let seconds = use_state(|| 0_u64);
    let since = props.since;
    {
        let seconds = seconds.clone();
        use_effect_with(since, move |since| {
            let since = *since;
            let tick = move || seconds.set(clock::now().saturating_sub(since) / 1000);
            tick();
            // Without a window the clock stands still.
            let bell = clock::every(1000, tick).ok();
            move || drop(bell)
        });
    }
    let (minutes, rest) = (*seconds / 60, *seconds % 60);
    let is_over = minutes >= u64::from(props.planned);
    let class = if is_over { "timer over" } else { "timer" };
    html! {
        <p {class} role="timer" aria-live="off" aria-label={&props.label}>
            { format!("{minutes}:{rest:02} / {}:00", props.planned) }
        </p>
    }
}
