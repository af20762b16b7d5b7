/** A drawing as a picture, twice as fine as the screen. */
const SCALE = 2;
const MOST_PX = 8000;

/** Rejects where the browser cannot draw it. */
export const pngOf = async (svg: string): Promise<Blob> => {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = Math.min(SCALE, MOST_PX / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(image.width * scale), Math.round(image.height * scale)];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob === null ? reject(new TypeError('no picture came out')) : resolve(blob))),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
};
