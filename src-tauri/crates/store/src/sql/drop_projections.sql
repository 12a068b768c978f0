-- Undoes projections.sql, so that a rebuild starts from nothing.
DROP TABLE adviser;
DROP TABLE school;
DROP TABLE visit;
DROP TABLE action;
DROP TABLE person;
DROP TABLE passage;
DROP TABLE decision;
DROP TABLE headship;
DROP TABLE reminder;
DROP TABLE note;
DROP TABLE circulation;
DROP TABLE searchable;
DROP TABLE search;
