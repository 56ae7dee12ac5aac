/** A QR code, always dark on white: cameras read no other. */
export function QrPicture({ svg, label }: { svg: string; label: string }) {
  return <img className="qr" src={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`} alt={label} />;
}
