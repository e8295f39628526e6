// Stands for styles, pictures and fonts, which have no meaning outside a browser.
export default '';
