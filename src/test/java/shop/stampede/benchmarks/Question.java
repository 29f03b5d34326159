package shop.stampede.benchmarks;

/// Something that a page asks of a read model.
record Question(String text, Runnable asked) {}
