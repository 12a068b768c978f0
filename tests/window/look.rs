//! What a second pair of eyes sees: axe-core on every screen, and a picture of it.

use std::fs;

use serde_json::Value;

use crate::desk::{checkout, needed};
use crate::window::{Window, in_time};

impl Window {
    /// Takes a picture of the screen and has axe-core look at it; any violation is a failure.
    pub(crate) async fn look_at(&self, screen: &str) {
        let picture = in_time("a picture", self.client.screenshot())
            .await
            .unwrap();
        fs::write(
            needed("VISITBOOK_RESULTS").join(format!("{screen}.png")),
            picture,
        )
        .unwrap();
        let axe =
            fs::read_to_string(checkout().join("ui/node_modules/axe-core/axe.min.js")).unwrap();
        if self.ask("return typeof window.axe === 'undefined'").await == Value::Bool(true) {
            let script = format!("{axe}; window.axe = axe;");
            in_time("axe-core", self.client.execute(&script, Vec::new()))
                .await
                .unwrap();
        }
        let script = "
            const answer = arguments[arguments.length - 1];
            window.axe.run(document, { resultTypes: ['violations'] }).then(
                (found) => answer({
                    looked: found.passes.length,
                    violations: found.violations.map((it) => it.id + ': ' + it.help + ': '
                        + it.nodes.map((node) => node.html + ' (' + node.failureSummary + ')').join(' | ')),
                }),
                (error) => answer({ looked: 0, violations: [String(error)] }),
            );";
        let found = in_time(
            "what axe-core found",
            self.client.execute_async(script, Vec::new()),
        )
        .await
        .unwrap();
        assert!(
            found["looked"].as_u64() > Some(0),
            "axe-core has looked at {screen}: {found}"
        );
        assert_eq!(
            found["violations"],
            Value::Array(Vec::new()),
            "on the screen {screen}"
        );
    }
}
