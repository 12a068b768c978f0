//! The adviser's hands: keys only. What cannot be reached with them is not reached here either.

use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::{Value, json};
use tokio::time::sleep;

use super::window::{Window, in_time};

/// More stops than any screen has.
const STOPS: usize = 150;

/// The name by which a person or a screen reader knows what has the focus.
const FOCUSED_NAME: &str = r"
    const it = document.activeElement;
    if (!it || it === document.body) return '';
    const byId = (ids) => ids.split(' ').map((id) => document.getElementById(id)?.innerText ?? '').join(' ');
    const name = it.getAttribute('aria-label')
        ?? (it.hasAttribute('aria-labelledby') ? byId(it.getAttribute('aria-labelledby')) : null)
        ?? it.labels?.[0]?.innerText ?? it.innerText ?? '';
    return name.replace(/\s+/g, ' ').trim();
";

impl Window {
    /// Presses a key, with others held down.
    pub(crate) async fn press(&self, held: &[char], key: char) {
        let mut keys = KeyActions::new("keyboard".to_owned());
        for &value in held {
            keys = keys.then(KeyAction::Down { value });
        }
        keys = keys
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key });
        for &value in held.iter().rev() {
            keys = keys.then(KeyAction::Up { value });
        }
        in_time("keys", self.client.perform_actions(keys))
            .await
            .unwrap();
    }

    pub(crate) async fn press_control(&self, key: char) {
        self.press(&[Key::Control.into()], key).await;
    }

    /// The name of what has the focus.
    pub(crate) async fn focused(&self) -> String {
        self.ask(FOCUSED_NAME)
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Presses Tab until what has the focus is called this, or begins with it.
    pub(crate) async fn tab_to(&self, name: &str) {
        self.tab_until(name, "return true").await;
    }

    /// The same for a field: a link may have its name too.
    pub(crate) async fn tab_to_field(&self, name: &str) {
        let is_field = "return document.activeElement.matches('input, textarea, select')";
        self.tab_until(name, is_field).await;
    }

    async fn tab_until(&self, name: &str, condition: &str) {
        let mut met = Vec::new();
        for _ in 0..STOPS {
            let focused = self.focused().await;
            if focused.starts_with(name) && self.ask(condition).await == Value::Bool(true) {
                return;
            }
            met.push(focused);
            self.press(&[], Key::Tab.into()).await;
        }
        met.dedup();
        panic!("Tab never reached “{name}”; it met {met:?}");
    }

    /// Waits until something with this name has the focus by itself.
    pub(crate) async fn until_focused(&self, name: &str) {
        for _ in 0..200 {
            if self.focused().await.starts_with(name) {
                return;
            }
            sleep(Duration::from_millis(50)).await;
        }
        panic!(
            "the focus went to “{}”, not to “{name}”",
            self.focused().await
        );
    }

    /// Goes to a link or button by Tab and presses Enter.
    pub(crate) async fn choose(&self, name: &str) {
        self.tab_to(name).await;
        self.press(&[], Key::Enter.into()).await;
    }

    /// Types into what has the focus, key by key.
    pub(crate) async fn write(&self, text: &str) {
        self.client
            .active_element()
            .await
            .unwrap()
            .send_keys(text)
            .await
            .unwrap();
    }

    /// Goes to a field by Tab, empties it and types.
    pub(crate) async fn fill(&self, field: &str, text: &str) {
        self.tab_to_field(field).await;
        self.press_control('a').await;
        self.write(text).await;
        let value = self.ask("return document.activeElement.value").await;
        assert_eq!(
            value,
            json!(text),
            "what was typed into {field} stands there"
        );
    }

    /// Goes to a list by Tab and types the first letters of the choice. Arrow keys would open a
    /// menu of the desktop's, which no driver can see.
    pub(crate) async fn pick(&self, field: &str, choice: &str) {
        self.tab_to_field(field).await;
        self.write(choice).await;
        let picked = "return document.activeElement.selectedOptions[0].text";
        let picked = self.ask(picked).await;
        assert!(
            picked.as_str().unwrap_or_default().starts_with(choice),
            "{field} is {picked}"
        );
    }

    /// The choices of the list that has the focus.
    pub(crate) async fn choices(&self) -> Vec<String> {
        let texts = self.ask("return [...document.activeElement.options].filter((o) => o.value !== '').map((o) => o.text)").await;
        match texts {
            Value::Array(texts) => texts
                .iter()
                .filter_map(|text| text.as_str().map(str::to_owned))
                .collect(),
            other => panic!("not a list: {other}"),
        }
    }
}
