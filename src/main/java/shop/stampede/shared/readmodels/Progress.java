package shop.stampede.shared.readmodels;

/// Where a job tells how far it is, and hears whether anybody still wants it.
interface Progress {

    Progress UNSEEN = new Progress() {

        @Override
        public void at(String step, double share, long rowsDone, long rowsExpected) {}

        @Override
        public boolean isWanted() {
            return true;
        }
    };

    /// @param share of the whole job, from 0 to 1
    /// @throws Abandoned if the job was called off
    void at(String step, double share, long rowsDone, long rowsExpected);

    boolean isWanted();

    /// The job was called off by a person.
    final class Abandoned extends RuntimeException {

        private static final long serialVersionUID = 1;

        Abandoned() {
            super("called off");
        }
    }
}
