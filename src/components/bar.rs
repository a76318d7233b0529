use yew::prelude::*;

/// What a bar draws; every value lies between 0 and 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Values {
    pub shown: u32,
    pub claimed: u32,
    pub asked: u32,
}

/// A bar for what can be shown, a line for what is claimed, a diamond for what is asked. The words beside it say the same.
pub fn view_bar(values: Values) -> Html {
    let percent = |value: u32| [value.to_string().as_str(), "%"].concat();
    html! {
        <svg class="bar" aria-hidden="true" height="20">
            <rect class="track" width="100%" y="4" height="12" />
            <rect class="shown" width={percent(values.shown)} y="4" height="12" />
            <svg class="at" x={percent(values.claimed)}><path class="claimed" d="M0 0v20" /></svg>
            <svg class="at" x={percent(values.asked)} y="10"><path class="asked" d="M0 -6l6 6l-6 6l-6 -6z" /></svg>
        </svg>
    }
}
