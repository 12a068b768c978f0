//! What a pack may say of an entitlement.
//!
//! Separate from `tests`, which follow whole packs. It must not know what a school has had.

use super::*;

/// What is wrong with one entitlement.
fn wrong_offer(keys: &str) -> Vec<String> {
    let mut files = sample::files();
    let text = format!(
        "[[entitlement]]\nid = \"time\"\nwhat = \"Time\"\nlimit = \"exactly\"\nper = \"year\"\n\
         force = \"required\"\nsource = \"1\"\nwhy = \"So\"\n{keys}\n"
    );
    files.push(PackFile {
        name: "entitlements.toml".to_owned(),
        text,
    });
    let found = check(&files, &sample::calendar());
    found.iter().map(ToString::to_string).collect()
}

#[test]
fn days_may_have_a_half_and_visits_may_not() {
    for right in [
        "amount = 0.5\nunit = \"day\"",
        "amount = 3\nunit = \"visit\"",
        "amount = 1.0\nunit = \"item\"",
    ] {
        assert_eq!(wrong_offer(right), [""; 0], "{right}");
    }
    assert_eq!(
        wrong_offer("amount = 1.5\nunit = \"visit\""),
        [
            "entitlements.toml:9:10: half of a `visit` means nothing (say a whole number, or count in `day` \
          or `hour`)"
        ]
    );
    for amount in ["0.25", "0", "-1", "\"two\"", "1001"] {
        let found = wrong_offer(&format!("amount = {amount}\nunit = \"day\""));
        let said = "it must be a number up to 1000, whole or with a half: 0.5, 1, 1.5";
        assert!(
            found.len() == 1 && found[0].contains(said),
            "{amount}: {found:#?}"
        );
    }
}

#[test]
fn what_schools_buy_is_an_entitlement_that_costs_something() {
    let offer = |keys: &str| wrong_offer(&format!("amount = 1\nunit = \"day\"\n{keys}"));
    let music = "\n[[entitlement]]\nid = \"music\"\nwhat = \"Music\"\nlimit = \"exactly\"\n\
                 per = \"year\"\nforce = \"optional\"\nsource = \"1\"\nwhy = \"So\"\namount = 1\n\
                 unit = \"day\"\n";
    let buys = "for = { buys = [\"music\"] }";
    assert_eq!(offer(&format!("{buys}{music}cost = \"charged\"")), [""; 0]);
    assert_eq!(
        offer(&format!("{buys}{music}cost = \"free\"")),
        [
            "entitlements.toml:11:17: `music` is not bought (its `cost` must be `charged` or `nominal`, \
             and it comes with nothing else that is bought)"
        ]
    );
    assert_eq!(
        offer(&format!(
            "for = {{ buys_not = [\"musik\"] }}{music}cost = \"nominal\""
        )),
        [
            "entitlements.toml:11:21: there is no entitlement that schools buy, `musik` \
             (did you mean `music`?)"
        ]
    );
    assert_eq!(
        offer("cost = \"charged\"\nfor = { buys_not = [\"time\"] }"),
        [
            "entitlements.toml:12:7: `time` is for schools that do not buy `time` \
             (name another entitlement)"
        ]
    );
    assert_eq!(
        offer(&format!(
            "for = {{ buys = [\"music\"], buys_not = [\"music\"] }}{music}cost = \"charged\""
        )),
        [
            "entitlements.toml:11:38: `music` stands in `buys` and in `buys_not` (leave it out in one \
             of them)"
        ]
    );
}

#[test]
fn an_entitlement_is_part_of_another_that_there_is() {
    assert_eq!(
        wrong_offer("amount = 1\nunit = \"day\"\npart_of = \"tim\""),
        ["entitlements.toml:11:11: there is no entitlement `tim` (did you mean `time`?)"]
    );
    assert_eq!(
        wrong_offer("amount = 1\nunit = \"day\"\npart_of = \"time\""),
        [
            "entitlements.toml:11:11: `time` is no part of itself (name another entitlement, or leave \
             it out)"
        ]
    );
}
