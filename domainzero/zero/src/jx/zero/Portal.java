package jx.zero;

/**
 * Marks an interface whose objects cross domains by reference.
 *
 * <p>Inside a domain a call is a plain method call. Across domains the object becomes a service: the callee's service thread runs the
 * method, parameters and result are deep-copied (memory objects and portals go by reference), and exceptions cross as copies.
 */
public interface Portal {
}
