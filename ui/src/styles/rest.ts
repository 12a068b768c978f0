/* The styles of everything behind the lock screen: they come with the first part that needs them,
   after first.ts, whose rules they may narrow. */
import "./window.css";
import "./tables.css";
import "./messages.css";
import "./narrow.css";
