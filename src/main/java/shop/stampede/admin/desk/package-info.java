/// The furniture of the back office: forms, notices, problems, and the frame around each page.
@NullMarked
package shop.stampede.admin.desk;

import org.jspecify.annotations.NullMarked;
