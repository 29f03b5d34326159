package shop.stampede.rehearsal.figures;

/// Whether something holds, and what was found.
public record Verdict(String what, boolean holds, String found) {}
