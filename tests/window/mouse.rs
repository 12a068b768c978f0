//! The adviser's other hands: a pointer that knows only what can be read on the screen, and counts.
//!
//! A click is one action, and so is whatever is then typed in one go.

use std::cell::Cell;

use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};

use super::window::{Window, in_time};

/// Finds what can be clicked by the words a person sees on it, or a field by its label; brings it
/// into view and says where it is. Words for screen readers only do not count.
const FIND: &str = r"
    const [wanted, kind] = arguments;
    const scope = document.querySelector('dialog[open]') ?? document;
    const words = (it) => {
        const copy = it.cloneNode(true);
        copy.querySelectorAll('.vh, svg').forEach((hidden) => hidden.remove());
        return copy.textContent.replace(/\s+/g, ' ').trim();
    };
    const seen = (it) => {
        const box = it.getBoundingClientRect();
        return box.width > 1 && box.height > 1 && getComputedStyle(it).visibility === 'visible' && !it.closest('.vh');
    };
    const kinds = {
        thing: 'button, a[href], summary, label.check',
        field: 'label',
    };
    const all = [...scope.querySelectorAll(kinds[kind])].filter(seen);
    const found = all.find((it) => words(it) === wanted) ?? all.find((it) => words(it).startsWith(wanted));
    const it = kind === 'field' ? found?.control : found;
    if (!it) return { met: all.map(words) };
    const place = () => {
        const box = it.getClientRects()[0];
        const [x, y] = [box.left + Math.min(box.width / 2, 60), box.top + box.height / 2];
        const top = document.elementFromPoint(x, y);
        return { it, x, y, free: top !== null && it.contains(top) };
    };
    const first = place();
    if (first.free) return first;
    it.scrollIntoView({ block: 'center' });
    return place();
";

/// A hand on the mouse, and the other on the keys for what has to be typed.
pub(crate) struct Hand<'a> {
    window: &'a Window,
    actions: Cell<u32>,
}

impl<'a> Hand<'a> {
    pub(crate) fn at(window: &'a Window) -> Self {
        Self {
            window,
            actions: Cell::new(0),
        }
    }

    /// Clicks and typings so far.
    pub(crate) fn actions(&self) -> u32 {
        self.actions.get()
    }

    /// Clicks what has these words on it.
    pub(crate) async fn click(&self, words: &str) {
        let found = self.find(words, "thing").await;
        self.point_at(words, &found).await;
    }

    /// Clicks into a field and types.
    pub(crate) async fn fill(&self, label: &str, text: &str) {
        let found = self.find(label, "field").await;
        self.point_at(label, &found).await;
        self.write(text).await;
    }

    /// Types into what has the focus.
    pub(crate) async fn write(&self, text: &str) {
        self.count();
        self.window.write(text).await;
        let value = self.window.ask("return document.activeElement.value").await;
        let value = value.as_str().unwrap_or_default().to_owned();
        assert!(value.ends_with(text), "{text} was typed; there is {value}");
    }

    /// Chooses from a list. No driver can see the menu that the desktop draws for it.
    pub(crate) async fn pick(&self, label: &str, choice: &str) {
        let list = self.element(label).await;
        self.count();
        in_time(choice, list.select_by_label(choice)).await.unwrap();
    }

    /// Chooses a file; its dialog is the desktop's, too.
    pub(crate) async fn choose_file(&self, label: &str, path: &str) {
        let field = self.element(label).await;
        self.count();
        in_time(path, field.send_keys(path)).await.unwrap();
    }

    /// The choices that a list offers.
    pub(crate) async fn choices(&self, label: &str) -> Vec<String> {
        let found = self.find(label, "field").await;
        let script =
            "return [...arguments[0].options].filter((it) => it.value !== '').map((it) => it.text)";
        let client = &self.window.client;
        let texts = in_time(label, client.execute(script, vec![found["it"].clone()])).await;
        serde_json::from_value(texts.unwrap()).unwrap()
    }

    fn count(&self) {
        self.actions.set(self.actions.get() + 1);
    }

    async fn find(&self, words: &str, kind: &str) -> Value {
        let mut found = Value::Null;
        for _ in 0..100 {
            let client = &self.window.client;
            let asked = client.execute(FIND, vec![json!(words), json!(kind)]);
            let now = in_time(words, asked).await.unwrap();
            // Nobody clicks at what is still moving.
            if now["free"] == true && now == found {
                return now;
            }
            found = now;
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        panic!("nobody can see and reach a {kind} “{words}”: {found}");
    }

    async fn element(&self, label: &str) -> Element {
        let found = self.find(label, "field").await;
        let (_, id) = found["it"].as_object().unwrap().iter().next().unwrap();
        let id = ElementRef::from(id.as_str().unwrap().to_owned());
        Element::from_element_id(self.window.client.clone(), id)
    }

    async fn point_at(&self, what: &str, found: &Value) {
        self.count();
        let at = |axis: &str| found[axis].as_f64().unwrap();
        let pointer = MouseActions::new("mouse".to_owned())
            .then(PointerAction::MoveTo {
                duration: None,
                x: at("x"),
                y: at("y"),
            })
            .then(PointerAction::Down {
                button: MOUSE_BUTTON_LEFT,
            })
            .then(PointerAction::Up {
                button: MOUSE_BUTTON_LEFT,
            });
        in_time(what, self.window.client.perform_actions(pointer))
            .await
            .unwrap();
    }
}
