/** The version of the package, stored with every plan: the same version, input, seed and steps give the same plan. */
export const engineVersion = '0.3.0'
