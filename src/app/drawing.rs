//! Drawing afresh where other hands changed the page.
//!
//! What is drawn next is worked out from what was drawn last. Where a translator or an extension has moved that, the
//! next change would land beside the page, or end the program; so the page is cleared and drawn anew, and the person
//! is brought back to the place in it.

use yew::prelude::*;

use crate::browser;
use crate::browser::hands::{Hands, Touched};
use crate::browser::place::Place;
use crate::state::store::Store;
use crate::state::{Fold, Model};

struct Drawing {
    hands: Hands,
    /// What was drawn last.
    drawn: Model,
    /// Who draws has not looked back yet: nobody else had a turn since.
    goes_on: bool,
    /// The page was just begun afresh, and this is still to be put back as it was.
    is_afresh: bool,
    place: Option<Place>,
    had_focus: bool,
}

impl Drawing {
    /// Before the page is drawn: whether it is begun afresh.
    fn begin(&mut self, model: &Model) -> bool {
        if self.goes_on {
            self.hands.that_was_us();
            return false;
        }
        self.goes_on = true;
        if self.drawn != *model {
            self.hands.rest();
        }
        self.had_focus = browser::focus::is_somewhere().unwrap_or_default();
        let is_afresh = match self.hands.touched() {
            Touched::Nothing => false,
            // A field that is replaced under the fingers loses what a keyboard has half composed, and its undo.
            Touched::Texts => !self.drawn.differs_in_words_only(model),
            Touched::Elements => true,
        };
        if is_afresh {
            let stays = self.drawn.viewing.route == model.viewing.route;
            self.place = if stays { browser::place::take().ok() } else { None };
            // Without a root there is nothing to clear, nor anything drawn.
            let _ = browser::page::clear();
            self.hands.forget();
            self.is_afresh = true;
        }
        is_afresh
    }

    /// After it was drawn, before anybody else has a turn.
    fn end(&mut self, model: Model) {
        self.goes_on = false;
        self.hands.that_was_us();
        if self.is_afresh {
            self.is_afresh = false;
            // Neither of these failures keeps anything from working.
            let _ = browser::colours::show_chosen();
            let _ = self.place.take().map(|place| browser::place::give_back(&place));
        }
        // Once somebody has chosen in a list, the browser follows the marks in the page no more.
        let _ = browser::page::show_chosen();
        // Whoever acts in the page around keeps their focus: what changed in here came from there, or from another tab.
        if model.is_embedded() && !browser::focus::is_here() {
            self.drawn = model;
            return;
        }
        if self.drawn.viewing.route != model.viewing.route {
            let _ = browser::focus::arrive();
            if let Some(id) = &model.viewing.arrives_at {
                // Where it stands depends on the answer that was just changed.
                let parts = ["about", "prepare", "stands"].map(|part| format!("{part}-{id}"));
                let _ = parts.iter().find(|part| browser::focus::arrive_at(part) == Ok(true));
            }
        } else if let Some(rest) = more_of(&self.drawn, &model) {
            // More of a list stands where the button was that asked for it.
            let _ = browser::focus::put(rest);
        }
        // What was pressed is gone, such as a message: whoever moves by keyboard goes on from the top of the page.
        if self.had_focus && !browser::focus::is_somewhere().unwrap_or(true) {
            let _ = browser::focus::put("h1");
        }
        self.drawn = model;
    }
}

/// The first row that is new where the rest of a list was just asked for.
fn more_of(was: &Model, now: &Model) -> Option<&'static str> {
    let lists = [
        (Fold::Strengths, "#stands .rest summary"),
        (Fold::Gaps, "#look .rest summary"),
        (Fold::Proofs, "#prepare .rest summary"),
    ];
    let is_new =
        |fold: &Fold| now.viewing.unfolded.contains(fold) && !was.viewing.unfolded.contains(fold);
    lists.into_iter().find(|(fold, _)| is_new(fold)).map(|(_, rest)| rest)
}

/// How often the page was begun afresh: a part of the keys of everything on it.
#[hook]
pub(super) fn use_drawing(store: &Store) -> u32 {
    // None ahead of time, before the first drawing, and in a browser that cannot watch.
    let drawing = use_mut_ref(|| None::<Drawing>);
    let afresh = use_mut_ref(|| 0_u32);
    if let Some(now) = drawing.borrow_mut().as_mut() {
        let model = (**store).clone();
        let drawing = drawing.clone();
        // Effects may come a frame later, after others have had their turn.
        let _ = browser::hands::before_others(move || {
            if let Some(now) = drawing.borrow_mut().as_mut() {
                now.end(model);
            }
        });
        if now.begin(store) {
            *afresh.borrow_mut() += 1;
        }
    }
    let drawn = (**store).clone();
    let draw = use_force_update();
    use_effect_with((), move |()| {
        let hands = Hands::watch(move || draw.force_update()).ok();
        *drawing.borrow_mut() = hands.map(|hands| Drawing {
            hands,
            drawn,
            goes_on: false,
            is_afresh: false,
            place: None,
            had_focus: false,
        });
    });
    *afresh.borrow()
}
