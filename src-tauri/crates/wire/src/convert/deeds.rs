//! What was done, what was undone, and the history of a field.

use app::{HistoryEntry as Past, PutBackField as PutBack, Undone};
use store::deeds::Deed;

use crate::shapes::{DeedRow, HistoryEntry, PutBackField, UndoneDeed};

pub(crate) fn deed_row(deed: Deed) -> DeedRow {
    let Deed {
        number,
        name,
        at,
        undoes,
        holds,
    } = deed;
    DeedRow {
        number,
        name,
        at,
        undoes,
        holds,
    }
}

pub(crate) fn undone(undone: Undone) -> UndoneDeed {
    let Undone { deed, by, fields } = undone;
    let put_back = |it: PutBack| PutBackField {
        field: it.field.to_owned(),
        from: it.from,
        to: it.to,
    };
    UndoneDeed {
        deed: deed_row(deed),
        by,
        fields: fields.into_iter().map(put_back).collect(),
    }
}

pub(crate) fn history(past: Vec<Past>) -> Vec<HistoryEntry> {
    let entry = |it: Past| HistoryEntry {
        at: it.at,
        own: it.is_own,
        before: it.before,
        after: it.after,
        stands: it.stands,
    };
    past.into_iter().map(entry).collect()
}
