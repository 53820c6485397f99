/** The edge. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.badwhistle.workflow;
