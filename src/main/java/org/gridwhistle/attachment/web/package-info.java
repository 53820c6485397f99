/** 附件: giving out what is kept; files come in with the acts of a case. */
package org.gridwhistle.attachment.web;
