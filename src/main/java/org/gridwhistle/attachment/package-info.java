/** 附件: files that belong to a case: made harmless before they are kept, and read by whoever may see the case. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "identity"})
package org.gridwhistle.attachment;
