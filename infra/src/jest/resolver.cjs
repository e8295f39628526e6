/*
 * Our own packages are read from their sources (condition "source" in their exports). Only ours: other
 * packages ship that condition too, and their sources are not what they promise to run.
 */
module.exports = (request, options) => {
  const conditions = new Set(options.conditions);
  if (request.startsWith('@yizhan/')) conditions.add('source');
  return options.defaultResolver(request, { ...options, conditions: [...conditions] });
};
