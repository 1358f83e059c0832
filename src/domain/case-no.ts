/**
 * The number of a case as people say it: an arrears case or an inspection is called by its loan and which one it is, not by the name of
 * the workflow behind it; any other number stays as it is.
 * @example caseNo('collection-LN20261128000008-1') // => 'LN20261128000008-1'
 * @example caseNo('AP20261128000003') // => 'AP20261128000003'
 */
export const caseNo = (id: string): string => id.replace(/^(collection|inspection)-(?=[A-Z])/, '');
