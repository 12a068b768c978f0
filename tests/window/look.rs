//! What a second pair of eyes sees: axe-core on every screen in both themes, nothing clipped at
//! either size, no report of the content security policy, and pictures to look at.

use std::fs;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::sleep;

use super::desk::{checkout, needed};
use super::window::{Window, in_time};

/// The smallest window, and the one the program opens with.
const SIZES: [(u32, u32); 2] = [(1024, 700), (1280, 800)];

/// Every box whose content is wider than the box, fields that scroll inside, and whatever makes the
/// screen scroll sideways. What only a screen reader hears has no width to keep to; rows of a table
/// may stand out by the 12 pixels by which their ground is wider than their words.
pub(crate) const CUT_OFF: &str = r"
    const scope = document.querySelector('dialog[open]') ?? document.body;
    const name = (it) => it.outerHTML.replace(/\s+/g, ' ').slice(0, 160);
    const found = [];
    for (const it of [document.documentElement, ...scope.querySelectorAll('*')]) {
        if (it.closest('.vh, svg, option, [style*=clip-path]') || it.clientWidth === 0) continue;
        const oneLine = it.matches('input, select');
        const spare = it.querySelector('.bleed') ? 13 : 1;
        if (!oneLine && it.scrollWidth > it.clientWidth + spare) {
            found.push(`${it.scrollWidth} > ${it.clientWidth}: ${name(it)}`);
        }
        if (it.matches('textarea') && it.scrollHeight > it.clientHeight + 1) {
            found.push(`${it.scrollHeight} high in ${it.clientHeight}: ${name(it)}`);
        }
    }
    return found;
";

const AXE: &str = "
    const answer = arguments[arguments.length - 1];
    window.axe.run(document, { resultTypes: ['violations'] }).then(
        (found) => answer({
            looked: found.passes.length,
            violations: found.violations.map((it) => it.id + ': ' + it.help + ': '
                + it.nodes.map((node) => node.html + ' (' + node.failureSummary + ')').join(' | ')),
        }),
        (error) => answer({ looked: 0, violations: [String(error)] }),
    );";

impl Window {
    /// Looks at the screen in both sizes and both themes; leaves the window as the program opens it.
    pub(crate) async fn look_at(&self, screen: &str) {
        assert_eq!(self.reports().await, json!([]), "reported on {screen}");
        for (width, height) in SIZES {
            self.resize(width, height).await;
            let sized = format!("{screen} at {width} × {height}");
            self.assert_none(CUT_OFF, &format!("cut off on {sized}"))
                .await;
            self.assert_laid_out(&sized).await;
            if (width, height) == SIZES[0] {
                self.take_picture(&format!("{screen}-small")).await;
            }
        }
        self.take_picture(screen).await;
        self.look_at_twice_the_size(screen).await;
        self.assert_accessible(screen).await;
        self.set_theme("dark").await;
        self.take_picture(&format!("{screen}-dark")).await;
        self.assert_accessible(&format!("{screen}, dark")).await;
        self.set_theme("light").await;
        // What axe-core tries is no screen's doing.
        self.reports().await;
    }

    /// Makes the page this large; the driver counts the window's frame with it.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        let size = "return [innerWidth, innerHeight]";
        let wanted = json!([width, height]);
        for _ in 0..100 {
            if self.ask(size).await == wanted {
                // The page knows its size a moment before it is drawn in it.
                sleep(Duration::from_millis(200)).await;
                return;
            }
            let set = self.client.set_window_size(width, height);
            in_time("a new size", set).await.unwrap();
            sleep(Duration::from_millis(50)).await;
        }
        panic!("the window is {}, not {wanted}", self.ask(size).await);
    }

    async fn set_theme(&self, theme: &str) {
        self.ask(&format!(
            "document.documentElement.dataset.theme = '{theme}'; return true"
        ))
        .await;
        // Colours may take a moment to change.
        sleep(Duration::from_millis(150)).await;
    }

    pub(crate) async fn take_picture(&self, name: &str) {
        // The pages of a document are drawn anew after everything else.
        if self
            .ask("return document.querySelector('canvas') !== null")
            .await
            == Value::Bool(true)
        {
            sleep(Duration::from_secs(1)).await;
        }
        let picture = in_time("a picture", self.client.screenshot())
            .await
            .unwrap();
        fs::write(
            needed("VISITBOOK_RESULTS").join(format!("{name}.png")),
            picture,
        )
        .unwrap();
    }

    async fn assert_accessible(&self, screen: &str) {
        if self.ask("return typeof window.axe === 'undefined'").await == Value::Bool(true) {
            let path = checkout().join("ui/node_modules/axe-core/axe.min.js");
            let axe = fs::read_to_string(path).unwrap();
            let script = format!("{axe}; window.axe = axe;");
            in_time("axe-core", self.client.execute(&script, Vec::new()))
                .await
                .unwrap();
        }
        let asked = self.client.execute_async(AXE, Vec::new());
        let found = in_time("what axe-core found", asked).await.unwrap();
        assert!(
            found["looked"].as_u64() > Some(0),
            "axe-core has looked at {screen}: {found}"
        );
        assert_eq!(found["violations"], json!([]), "on the screen {screen}");
    }
}
