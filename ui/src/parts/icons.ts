/* The names of the sprite's symbols. */

export type IconName =
  | "late"
  | "clock"
  | "check"
  | "none"
  | "half"
  | "full"
  | "lock"
  | "chev"
  | "back"
  | "visit"
  | "find"
  | "menu"
  | "info"
  | "stop"
  | "doc"
  | "mail"
  | "person"
  | "steps"
  | "group";
