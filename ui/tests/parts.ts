/* The window loads its screens in parts, when they are first wanted; in tests they are at hand. */
import "../src/views/BookView.svelte";
import "../src/views/CalendarView.svelte";
import "../src/views/FindView.svelte";
import "../src/views/FitView.svelte";
import "../src/views/HoldView.svelte";
import "../src/views/ImportView.svelte";
import "../src/views/KeysView.svelte";
import "../src/views/NoteView.svelte";
import "../src/views/OpenView.svelte";
import "../src/views/PaperView.svelte";
import "../src/views/PapersView.svelte";
import "../src/views/PlanView.svelte";
import "../src/views/SchoolView.svelte";
import "../src/views/SchoolsView.svelte";
import "../src/views/SheetView.svelte";
