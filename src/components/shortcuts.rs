use yew::prelude::*;

use crate::components::element::text_in;
use crate::state::Shortcuts;

/// The switch of the keys of one sign; the keyboard follows what stands in it.
pub fn view_shortcuts(text: &str, now: Shortcuts, on_choose: &Callback<Shortcuts>) -> Html {
    let onchange = on_choose.reform(|event: Event| {
        let is_on = event.target_unchecked_into::<web_sys::HtmlInputElement>().checked();
        if is_on { Shortcuts::On } else { Shortcuts::Off }
    });
    html! {
        <label class="keys">
            <input type="checkbox" name="shortcuts" checked={now == Shortcuts::On} {onchange} />
            { text_in("span", "", text) }
        </label>
    }
}
