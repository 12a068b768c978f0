/* The parts of a paper as its left column lists them, with where each begins on the screen. */
import type { Progress } from "../visits/visitFields.svelte";
import type { PaperController } from "./paperFields.svelte";

/** Parts with an id of their own; sections of the model have their piece's. */
export const RESTS_ON = "rests-on";
export const POINTS = "points";
export const TARGETS = "targets";
export const REVIEWS = "reviews";
export const RECIPIENTS = "recipients";
export const AGREEMENT = "agreement";

/** What stands on the pages of a part, so that they can follow: its heading there. */
export type Section = { id: string; title: string; progress: Progress };

/** Every part of the paper, in the order of the screen. */
export function sections(paper: PaperController): Section[] {
  const { page } = paper;
  const agreed = page.paper.agreed_on !== null;
  const all: (Section | false)[] = [
    page.indicators.length > 0 && { id: RESTS_ON, title: "What it rests on", progress: paper.resting },
    ...paper.parts.map((it): Section => ({ id: sectionId(it.page.piece), title: it.page.title, progress: paper.written([it]) })),
    paper.points.length > 0 && { id: POINTS, title: "Key points", progress: paper.written(paper.points) },
    page.is_plan && { id: TARGETS, title: "Targets", progress: paper.targets.some((it) => !it.empty) ? "complete" : "empty" },
    page.is_plan && agreed && { id: REVIEWS, title: "Reviews", progress: page.reviews.length > 0 ? "complete" : "empty" },
    page.is_agreed && { id: AGREEMENT, title: "Agreement", progress: agreed ? "complete" : "empty" },
    { id: RECIPIENTS, title: "To whom it goes", progress: page.editions.length > 0 ? "complete" : "started" },
  ];
  return all.filter((it) => it !== false);
}

/** The id of the part in which a piece stands. */
export function sectionId(piece: string): string {
  return `of-${piece.replaceAll(":", "-")}`;
}
