package shop.stampede.shared.readmodels;

/// How one kind of job is done.
///
/// A job that was interrupted, by a crash or a restart, is started again from its beginning: it finds what the first
/// attempt has left and goes on from there, or clears it away.
interface JobWork {

    Job.Kind kind();

    /// @return what was found or done, to be kept as JSON
    JobResult run(String model, Progress progress);
}
