//! A table: a head that returns on every page, rows that stay whole where they can.
//!
//! It is separate because only tables carry heads across pages. It must not know what they hold.

use crate::block::Column;
use crate::layout::flow::{Flow, WHOLE_WIDTH};
use crate::layout::measures::{CELL, GAP, GREY, HAIR, HEADING, LEFT, TABLE_HEAD, TOP, WIDTH};
use crate::layout::strip::{Strip, height, paragraph, repeated, side_by_side, whole};
use crate::layout::tree::{NodeId, Role, Tree};

/// Free space to the right of a cell, above and below it.
const BESIDE: f32 = 12.0;
const ABOVE: f32 = 3.5;
const BELOW_HEAD: f32 = 2.5;

impl Flow {
    pub(crate) fn table(&mut self, heading: &str, columns: &[Column], rows: &[Vec<String>]) {
        let section = self.tree.add(Tree::ROOT, Role::Section);
        let node = self.heading(section, 2, heading);
        let mut strips = paragraph(&mut self.words, node, heading, HEADING, WHOLE_WIDTH);
        for strip in &mut strips {
            strip.keep = true;
        }
        let table = self.tree.add(section, Role::Table);
        let number = self.heads.len();
        let places = places(columns);
        let head = self.head(table, number, columns, &places);
        let capacity = self.bottom - TOP - head.height;
        self.heads.push(repeated(head.clone()));
        strips.push(Strip {
            gap: 3.0,
            keep: true,
            ..head
        });
        let body = self.tree.add(table, Role::TableBody);
        for row in rows {
            let mut row = self.row(body, number, row, &places);
            if height(&row) <= capacity {
                row = vec![whole(row)];
            }
            strips.extend(row.into_iter().map(|it| Strip {
                head: Some(number),
                ..it
            }));
        }
        self.push(strips, GAP);
    }

    fn head(
        &mut self,
        table: NodeId,
        number: usize,
        columns: &[Column],
        places: &[(f32, f32)],
    ) -> Strip {
        let head = self.tree.add(table, Role::TableHead);
        let row = self.tree.add(head, Role::Row);
        let mut cells = Vec::new();
        for (i, (column, place)) in columns.iter().zip(places).enumerate() {
            let cell = self.tree.add(
                row,
                Role::ColumnHead {
                    table: number,
                    column: i,
                },
            );
            cells.push(paragraph(
                &mut self.words,
                cell,
                &column.title,
                TABLE_HEAD,
                *place,
            ));
        }
        let mut strips = side_by_side(cells);
        strips.push(Strip::rule(
            BELOW_HEAD + 0.75,
            BELOW_HEAD,
            WHOLE_WIDTH,
            (0.75, GREY),
        ));
        whole(strips)
    }

    /// A band per line of text, the rule below the last.
    fn row(
        &mut self,
        body: NodeId,
        number: usize,
        texts: &[String],
        places: &[(f32, f32)],
    ) -> Vec<Strip> {
        let row = self.tree.add(body, Role::Row);
        let mut cells = Vec::new();
        for (i, (text, place)) in texts.iter().zip(places).enumerate() {
            let cell = self.tree.add(
                row,
                Role::Cell {
                    table: number,
                    column: i,
                },
            );
            cells.push(paragraph(&mut self.words, cell, text, CELL, *place));
        }
        let mut strips = vec![Strip {
            height: ABOVE,
            keep: true,
            ..Strip::default()
        }];
        strips.extend(side_by_side(cells));
        if let Some(last) = strips.last_mut() {
            last.keep = true;
        }
        strips.push(Strip::rule(ABOVE + 0.5, ABOVE, WHOLE_WIDTH, (0.5, HAIR)));
        strips
    }
}

fn places(columns: &[Column]) -> Vec<(f32, f32)> {
    let mut x = LEFT;
    let mut found = Vec::new();
    for (i, column) in columns.iter().enumerate() {
        let width = column.share * WIDTH;
        let free = if i + 1 == columns.len() { 0.0 } else { BESIDE };
        found.push((x, width - free));
        x += width;
    }
    found
}
