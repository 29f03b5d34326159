/// What every module speaks: money, people who act, input that is checked, and pages of a list.
@ApplicationModule(
        displayName = "Shared",
        allowedDependencies = {})
@NullMarked
package shop.stampede.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
