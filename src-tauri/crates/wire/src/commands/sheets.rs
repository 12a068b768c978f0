//! The commands about the sheet on which the category of a school is weighed. What is ticked and typed
//! on it goes the way of every choice and every text.

use super::Reply;
use crate::{
    convert::{self, identifier},
    session::Inner,
    shapes::{BeginCategorySheet, BegunCategorySheet, CategorySheetPage, ShowCategorySheet},
};

pub(super) fn show_category_sheet(
    inner: &Inner,
    args: ShowCategorySheet,
) -> Reply<CategorySheetPage> {
    let sheet = args.sheet.as_deref().map(identifier).transpose()?;
    let page = inner.app.show_sheet(identifier(&args.school)?, sheet)?;
    let framework = inner.app.shelf().get(&page.framework)?;
    Ok(convert::sheet_page(page, framework))
}

pub(super) fn begin_category_sheet(
    inner: &mut Inner,
    args: BeginCategorySheet,
) -> Reply<BegunCategorySheet> {
    let school = identifier(&args.school)?;
    let sheet = inner.app.begin_sheet(school, args.from_last)?;
    Ok(BegunCategorySheet {
        sheet: sheet.to_string(),
    })
}
