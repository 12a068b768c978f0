//! The benchmark in a very small form: every group is taken, so that none of them rots. No time is
//! looked at.
#![allow(clippy::unwrap_used, reason = "in a test a failed step is the failure")]

use std::process::Command;

use serde_json::Value;

#[test]
fn every_group_can_be_measured_and_says_what_it_found() {
    let output = Command::new(env!("CARGO_BIN_EXE_bench"))
        .args(["--small", "--json"])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let report: Value = serde_json::from_str(&said).unwrap_or_else(|error| {
        let complaint = String::from_utf8_lossy(&output.stderr);
        panic!("{error}: {said}\n{complaint}")
    });
    let measures = report["measures"].as_array().unwrap();
    for group in [
        "typing",
        "growth",
        "commands",
        "deadlines",
        "opening",
        "note",
        "register",
        "proof",
    ] {
        let of_group = |it: &&Value| it["name"].as_str().unwrap().starts_with(group);
        assert!(measures.iter().any(|it| of_group(&it)), "{group}: {said}");
    }
    for measure in measures {
        assert!(measure["runs"].as_u64().unwrap() > 0, "{measure}");
        assert!(measure["median"].as_f64().unwrap() > 0.0, "{measure}");
    }
    assert!(
        !said.contains("not measured"),
        "a command is left out: {said}"
    );
    let exit = output.status.code();
    assert!(exit == Some(0) || exit == Some(1), "{exit:?}");
}

#[test]
fn a_group_that_does_not_exist_is_refused() {
    let output = Command::new(env!("CARGO_BIN_EXE_bench"))
        .arg("sleeping")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
}
