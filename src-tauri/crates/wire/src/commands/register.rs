//! Commands about where schools come from (the register, by hand, two that are one) and the columns
//! in which they are listed.
//!
//! Separate from the list of commands because an import takes several answers apart.

use std::collections::{BTreeMap, BTreeSet};

use app::{Accepted, NewSchool, RowPreview, Taking};
use domain::{id::SchoolId, school::Governance};
use store::merges::MergedAs;

use super::{Reply, show_school};
use crate::{
    convert::{self, identifier},
    error::WireError,
    session::Inner,
    shapes::{
        AddSchool, AddedSchool, CaseloadColumns, ImportRegister, MergeSchools, Nothing,
        PreviewRegister, RegisterPreview, RegisterReceipt, SchoolPage, ShowSchoolPage,
    },
};

pub(super) fn preview_register(inner: &Inner, args: PreviewRegister) -> Reply<RegisterPreview> {
    let preview = preview(inner, &args.file, args.links.as_deref())?;
    Ok(convert::register_preview(args.file, preview))
}

fn preview(inner: &Inner, file: &str, links: Option<&str>) -> Reply<app::RegisterPreview> {
    let links = links.map(|token| inner.file(token)).transpose()?;
    Ok(inner.app.preview_register(inner.file(file)?, links)?)
}

pub(super) fn import_register(inner: &mut Inner, args: ImportRegister) -> Reply<RegisterReceipt> {
    let preview = preview(inner, &args.file, args.links.as_deref())?;
    let urns: BTreeSet<u32> = args.urns.into_iter().collect();
    let left = args.left_fields.into_iter();
    let left: BTreeMap<u32, BTreeSet<String>> = left
        .map(|it| (it.urn, it.fields.into_iter().collect()))
        .collect();
    let take = |it: &RowPreview| taking(it, &urns, &left);
    let take_over = args.take_over.into_iter().collect();
    let accepted = Accepted {
        take: &take,
        take_over: &take_over,
    };
    let receipt = inner.app.accept_register(&preview, accepted)?;
    Ok(convert::register_receipt(receipt))
}

/// Every field that differs but those that are left; a row without one left is not taken.
fn taking(
    row: &RowPreview,
    urns: &BTreeSet<u32>,
    left: &BTreeMap<u32, BTreeSet<String>>,
) -> Taking {
    let urn = row.row.urn.number();
    if !urns.contains(&urn) {
        return Taking::Nothing;
    }
    let Some(left) = left.get(&urn) else {
        return Taking::Whole;
    };
    let fields = row.differences.iter().map(|it| it.field.to_owned());
    let fields: BTreeSet<String> = fields.filter(|it| !left.contains(it)).collect();
    if fields.is_empty() {
        return Taking::Nothing;
    }
    Taking::Fields(fields)
}

pub(super) fn add_school(inner: &mut Inner, args: AddSchool) -> Reply<AddedSchool> {
    let governance = Governance::from_word(&args.governance);
    let governance = governance.ok_or_else(|| {
        WireError::invalid(format!("“{}” is no kind of governance", args.governance))
    })?;
    let school = inner.app.add_school(&NewSchool {
        name: &args.name,
        urn: args.urn,
        phase: &args.phase,
        governance,
        town: &args.town,
        head: &args.head,
    })?;
    Ok(AddedSchool {
        school: school.to_string(),
    })
}

pub(super) fn merge_schools(inner: &mut Inner, args: MergeSchools) -> Reply<SchoolPage> {
    let into: SchoolId = identifier(&args.into)?;
    let how = match args.predecessor {
        true => MergedAs::Predecessor,
        false => MergedAs::Twice,
    };
    inner
        .app
        .merge_schools(identifier(&args.school)?, into, how)?;
    show_school(
        inner,
        ShowSchoolPage {
            school: args.into,
            open_only: true,
        },
    )
}

pub(super) fn show_columns(inner: &Inner, _: Nothing) -> Reply<CaseloadColumns> {
    let columns = inner.app.chosen_columns()?;
    Ok(CaseloadColumns {
        columns: columns.into_iter().map(ToOwned::to_owned).collect(),
    })
}

pub(super) fn choose_columns(inner: &mut Inner, args: CaseloadColumns) -> Reply<CaseloadColumns> {
    inner.app.choose_columns(&args.columns)?;
    show_columns(inner, Nothing {})
}
