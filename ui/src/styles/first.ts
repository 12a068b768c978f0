/* The styles of the lock screen. They stand in the page itself, so that its first frame waits for
   nothing; see vite.config.ts. */
import "./fonts.css";
import "./tokens.css";
import "./ground.css";
import "./controls.css";
import "./gate.css";
