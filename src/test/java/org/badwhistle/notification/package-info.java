/** Uses what it did not declare. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "workflow")
package org.badwhistle.notification;
