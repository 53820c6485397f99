/** Declares none of the modules it uses, and uses one that nobody may use. */
@org.springframework.modulith.ApplicationModule
package org.badwhistle.cases;
