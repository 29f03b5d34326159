/// What several tests share: sending commands, doing things at once, and a small catalogue.
@org.jspecify.annotations.NullMarked
package shop.stampede.testing;
