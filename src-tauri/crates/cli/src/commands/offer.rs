//! What schools buy: recording, stopping, listing.

use app::{NewPurchase, OfferUse};
use serde::Serialize;
use store::purchases::PurchaseRow;

use crate::{
    args::{Offer, SchoolKey, Shared},
    output::{Output, table},
    refusal::Refusal,
    session,
};

pub(crate) fn run(shared: &Shared, output: Output, command: &Offer) -> Result<(), Refusal> {
    match command {
        Offer::Buy {
            urn,
            offer,
            from,
            until,
            note,
        } => {
            let mut app = session::unlocked(shared)?;
            let school = session::school(&app, *urn)?.id;
            let new = NewPurchase {
                offer,
                from: *from,
                until: *until,
                note,
            };
            app.buy_offer(school, &new)?;
            show(output, app.list_offers(school)?, Some(offer))
        }
        Offer::Stop { urn, offer, on } => {
            let mut app = session::unlocked(shared)?;
            let school = session::school(&app, *urn)?.id;
            app.stop_offer(school, offer, *on)?;
            show(output, app.list_offers(school)?, Some(offer))
        }
        Offer::List { urn } => list(shared, output, *urn),
    }
}

#[derive(Serialize)]
struct Shown {
    offer: String,
    what: String,
    cost: &'static str,
    only_for: Option<String>,
    bought: bool,
    words: String,
    purchases: Vec<Bought>,
    source: String,
    why: String,
    ruling: Option<String>,
}

#[derive(Serialize)]
struct Bought {
    purchase: String,
    from: String,
    until: Option<String>,
    note: String,
}

impl From<PurchaseRow> for Bought {
    fn from(row: PurchaseRow) -> Self {
        Self {
            purchase: row.id.to_string(),
            from: row.began_on.to_string(),
            until: row.ended_on.map(|it| it.to_string()),
            note: row.note,
        }
    }
}

impl From<OfferUse> for Shown {
    fn from(of: OfferUse) -> Self {
        Self {
            offer: of.entitlement,
            what: of.what,
            cost: of.cost.word(),
            only_for: of.only_for,
            bought: of.now.is_some(),
            words: of.words,
            purchases: of.purchases.into_iter().map(Bought::from).collect(),
            source: of.source,
            why: of.why,
            ruling: of.ruling,
        }
    }
}

fn list(shared: &Shared, output: Output, urn: SchoolKey) -> Result<(), Refusal> {
    let app = session::unlocked(shared)?;
    let school = session::school(&app, urn)?.id;
    show(output, app.list_offers(school)?, None)
}

/// All of them, or the one that was recorded.
fn show(output: Output, offers: Vec<OfferUse>, only: Option<&str>) -> Result<(), Refusal> {
    let offers = offers.into_iter();
    let wanted = offers.filter(|it| only.is_none_or(|id| it.entitlement == id));
    let shown: Vec<Shown> = wanted.map(Shown::from).collect();
    output.answer(&shown, |shown| {
        let rows = shown.iter().map(|it| {
            let only_for = it.only_for.as_ref();
            let only_for = only_for.map_or_else(String::new, |it| format!("only for {it}"));
            vec![
                it.offer.clone(),
                it.words.clone(),
                it.what.clone(),
                only_for,
            ]
        });
        table(&rows.collect::<Vec<_>>())
    })
}
