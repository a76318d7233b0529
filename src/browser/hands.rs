//! Other hands on the page: translators, extensions and the host change what the program drew.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, WeakSet};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{MutationObserver, MutationObserverInit, MutationRecord, Node};

use super::{WebError, page, window};

/// What others did to what the program drew. What they only added does no harm.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Touched {
    /// Nothing.
    #[default]
    Nothing,
    /// Texts were changed, or moved into elements of theirs.
    Texts,
    /// Elements were removed or moved.
    Elements,
}

/// Watches what happens to the page between two drawings.
pub struct Hands {
    observer: MutationObserver,
    seen: Rc<RefCell<Seen>>,
    _hears: Closure<dyn FnMut(Array)>,
}

/// So often in a row a page is drawn again by itself: whoever takes it away each time is not fought.
const PATIENCE: u8 = 3;

#[derive(Default)]
struct Seen {
    touched: Touched,
    /// Nodes that others added.
    foreign: WeakSet,
    /// Elements of ours are not in the page any more, so that nothing can be pressed that would draw them again.
    is_gone: bool,
    drawn_in_a_row: u8,
}

impl Hands {
    /// Begins to watch.
    ///
    /// # Errors
    ///
    /// Without a document.
    pub fn watch(on_gone: impl Fn() + 'static) -> Result<Hands, WebError> {
        let seen = Rc::new(RefCell::new(Seen::default()));
        let hears = {
            let seen = Rc::clone(&seen);
            Closure::new(move |records: Array| {
                let mut now = seen.borrow_mut();
                now.hear(&records);
                let draws = std::mem::take(&mut now.is_gone) && now.drawn_in_a_row < PATIENCE;
                now.drawn_in_a_row += u8::from(draws);
                drop(now);
                if draws {
                    on_gone();
                }
            })
        };
        let observer = MutationObserver::new(hears.as_ref().unchecked_ref())?;
        let what = MutationObserverInit::new();
        what.set_child_list(true);
        what.set_character_data(true);
        what.set_subtree(true);
        observer.observe_with_options(page::root()?.as_ref(), &what)?;
        Ok(Hands { observer, seen, _hears: hears })
    }

    /// What others did since the page was last drawn afresh.
    pub fn touched(&self) -> Touched {
        let mut seen = self.seen.borrow_mut();
        seen.hear(&self.observer.take_records());
        seen.touched
    }

    /// What happened just now was the program itself.
    pub fn that_was_us(&self) {
        self.observer.take_records();
    }

    /// The page is about to be drawn afresh.
    pub fn forget(&self) {
        let mut seen = self.seen.borrow_mut();
        (seen.touched, seen.is_gone) = (Touched::Nothing, false);
    }

    /// The person did something: the page is at work.
    pub fn rest(&self) {
        self.seen.borrow_mut().drawn_in_a_row = 0;
    }
}

/// Acts when the current task is done, before the watchers of others hear of what changed after this call.
///
/// # Errors
///
/// Without a window.
pub fn before_others(act: impl FnOnce() + 'static) -> Result<(), WebError> {
    window()?.queue_microtask(Closure::once_into_js(act).unchecked_ref());
    Ok(())
}

impl Drop for Hands {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

impl Seen {
    fn hear(&mut self, records: &Array) {
        for record in records.iter().filter_map(|record| record.dyn_into::<MutationRecord>().ok()) {
            if let Some(target) = record.target().filter(|target| !self.is_foreign(target)) {
                self.take_in(&record, &target);
            }
        }
    }

    fn take_in(&mut self, record: &MutationRecord, target: &Node) {
        if target.node_type() == Node::TEXT_NODE {
            self.touched = self.touched.max(Touched::Texts);
        }
        let removed = record.removed_nodes();
        for node in (0..removed.length()).filter_map(|nth| removed.item(nth)) {
            // Where it lies by now says nothing: what is moved into something foreign is still ours.
            if !self.foreign.has(&node) {
                let is_text = node.node_type() == Node::TEXT_NODE;
                let touched = if is_text { Touched::Texts } else { Touched::Elements };
                self.is_gone |= !is_text && !node.is_connected();
                self.touched = self.touched.max(touched);
            }
        }
        let added = record.added_nodes();
        for node in (0..added.length()).filter_map(|nth| added.item(nth)) {
            self.foreign.add(&node);
        }
    }

    /// Whether a node is one that others added, or lies within one.
    fn is_foreign(&self, node: &Node) -> bool {
        let mut node = Some(node.clone());
        while let Some(within) = node {
            if self.foreign.has(&within) {
                return true;
            }
            node = within.parent_node();
        }
        false
    }
}
